/**
 * Repairs of systematic misreadings of place names, each with its evidence. Pure functions; the table of look-alike characters is a
 * resource beside this package.
 */
package org.gongbao.producers.reading.repair;
