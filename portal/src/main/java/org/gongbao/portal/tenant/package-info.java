/** Keys that tenants have: what is asked of them, how they are made and revoked. */
package org.gongbao.portal.tenant;
