/** Health and figures of the portal for those who operate it. */
package org.gongbao.portal.health;
