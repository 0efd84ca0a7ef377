/** Who changes what: the actor of a request, and the topic that remembers it. */
package org.gongbao.portal.change;
