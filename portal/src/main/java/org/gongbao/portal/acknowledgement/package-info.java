/** Answers to notices that have to be acknowledged, by link or by signed request, and the table of notices that people and programs read. */
package org.gongbao.portal.acknowledgement;
