/**
 * The web pages, rendered on the server. Templates lie under {@code templates/}; a page of another module uses the fragment
 * {@code layout :: page(title, content)} and announces itself with a bean {@link org.gongbao.portal.page.NavigationEntry}.
 */
package org.gongbao.portal.page;
