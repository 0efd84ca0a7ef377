/**
 * The portal: web pages, feeds and the REST API over what the topics hold. {@link org.gongbao.portal.PortalApplication} puts it together;
 * other modules only see that class, {@link org.gongbao.portal.PortalConfiguration} and {@link org.gongbao.portal.page.NavigationEntry}.
 *
 * <p>Topics are the only database: what the pages show is read from topics, and what the API changes is written to topics. Pages have no
 * forms with side effects and no cookies, so there is nothing that a forged request from another site (CSRF) could use: every change
 * needs an API key in a header.
 */
package org.gongbao.portal;
