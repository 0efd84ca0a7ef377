package org.gongbao.producers.reading.metamorphic;

import java.io.IOException;
import java.util.List;
import org.gongbao.producers.reading.text.TextLine;

/** Writes the lines of an issue as an office would hand them over in another format. */
interface IssueFormat {

    /**
     * Returns the bytes of the file.
     *
     * @param lines lines of the issue as text, in order
     * @throws IOException if the library that writes the format fails
     */
    byte[] write(List<TextLine> lines) throws IOException;
}
