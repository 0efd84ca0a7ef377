/** Tenants, their limits and keys, and who changed what, as the operator's commands read and write them: from and to the topics, so that they need no portal and no key. */
package org.gongbao.standalone.tenant;
