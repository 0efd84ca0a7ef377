/** The register of agencies and the recognition of their names in text. May touch the records of {@code schemas} and the text package, nothing else. */
package org.gongbao.streams.understanding.agency;
