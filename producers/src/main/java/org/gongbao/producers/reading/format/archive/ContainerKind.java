package org.gongbao.producers.reading.format.archive;

import java.util.Arrays;
import java.util.Set;

/** What a ZIP container is, told by a file that only this kind has. */
enum ContainerKind {
    /** A document of Word. */
    WORD("word/document.xml", ""),
    /** A document of China's own fixed layout, GB/T 33190. */
    OFD("OFD.xml", "an OFD document; save it as PDF"),
    /** A workbook. */
    WORKBOOK("xl/workbook.xml", "a workbook of Excel; save the document as DOCX or PDF"),
    /** Slides. */
    SLIDES("ppt/presentation.xml", "a presentation of PowerPoint; save the document as DOCX or PDF"),
    /** A document of LibreOffice and its kin. */
    OPEN_DOCUMENT("META-INF/manifest.xml", "an OpenDocument file; save it as DOCX or PDF"),
    /** A book. */
    EPUB("META-INF/container.xml", "an EPUB book; save it as PDF"),
    /** Files. */
    ARCHIVE("", "");

    private final String mark;
    private final String advice;

    ContainerKind(String mark, String advice) {
        this.mark = mark;
        this.advice = advice;
    }

    /** Returns the kind of a container with these names. Word's own file may have a second name, so the folder counts. */
    static ContainerKind of(Set<String> names) {
        if (names.contains("[Content_Types].xml") && names.stream().anyMatch(name -> name.startsWith("word/"))) {
            return WORD;
        }
        return Arrays.stream(values())
                .filter(kind -> !kind.mark.isEmpty() && names.contains(kind.mark))
                .findFirst()
                .orElse(ARCHIVE);
    }

    /** Returns what it is and what to do instead; empty if it is read. */
    String advice() {
        return advice;
    }
}
