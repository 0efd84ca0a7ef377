/** Warns ahead when certificates that are presented to endpoints expire. Reads the views and writes notices. */
package org.gongbao.portal.certificate;
