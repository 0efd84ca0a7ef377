/** Where documents begin and end: candidates with scored evidence, then a choice. Pure functions on lines. */
package org.gongbao.producers.reading.boundary;
