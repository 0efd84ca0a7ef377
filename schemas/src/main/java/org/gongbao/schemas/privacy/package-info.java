/**
 * Personal data in documents: found, masked, told by kind and place. Pure functions on text and records; the words and names that decide are data files beside
 * the classes' resources. Both whoever writes facts and whoever reads them may use it.
 */
package org.gongbao.schemas.privacy;
