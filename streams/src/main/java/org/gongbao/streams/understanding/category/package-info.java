/** Subject classes by rules, a lexicon, remits and exemplars. May touch the records of {@code schemas}, the text and data packages and, in two classes, ONNX Runtime; nothing else. */
package org.gongbao.streams.understanding.category;
