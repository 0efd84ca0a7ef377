/**
 * Links between documents: which document a citation leads to, now and when that document arrives later, and which documents name one. Told to both
 * documents by way of {@code documents.links.v1}.
 */
package org.gongbao.streams.links;
