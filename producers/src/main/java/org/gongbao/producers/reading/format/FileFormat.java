package org.gongbao.producers.reading.format;

/** What a file is, as far as its first bytes tell. */
public enum FileFormat {
    /** Text or Markdown; also what nothing else fits. */
    TEXT,
    /** A web page. */
    HTML,
    /** A PDF, with a text layer or scanned. */
    PDF,
    /** A page image: PNG, JPEG or TIFF. */
    IMAGE,
    /** A ZIP container: an archive of files, or a document of Word and its kin. */
    ZIP,
    /** A compound file of Microsoft's (OLE 2): DOC, or another old office document. */
    COMPOUND,
    /** A format that is known and not read. */
    OTHER
}
