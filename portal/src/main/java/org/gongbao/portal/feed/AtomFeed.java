package org.gongbao.portal.feed;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gongbao.record.v1.CategoryTag;
import org.gongbao.record.v1.EnrichedDocument;

/** Writes a feed as Atom. One use by one thread. */
final class AtomFeed {

    private static final String SCHEME = "urn:gongbao:subject-class";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private AtomFeed() throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(text);
    }

    static String write(Feed feed) {
        try {
            AtomFeed atom = new AtomFeed();
            atom.feed(feed);
            return atom.text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing XML to memory failed", impossible);
        }
    }

    private void feed(Feed feed) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace("http://www.w3.org/2005/Atom");
        xml.writeAttribute("xml:lang", "zh-CN");
        element("id", feed.base() + feed.self());
        element("title", feed.title());
        element("updated", feed.updated().toString());
        element("generator", "Gongbao");
        link("self", "application/atom+xml", feed.base() + feed.self());
        link("alternate", "text/html", feed.base() + feed.page());
        for (EnrichedDocument document : feed.documents()) {
            entry(feed, document);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void entry(Feed feed, EnrichedDocument document) throws XMLStreamException {
        String id = document.getDocumentId();
        xml.writeStartElement("entry");
        element("id", "urn:uuid:" + id);
        element("title", Feed.title(document));
        element("published", document.getPublishedAt().toString());
        element("updated", document.getUpdatedAt().toString());
        xml.writeStartElement("author");
        element("name", Feed.issuer(document));
        xml.writeEndElement();
        link("alternate", "text/html", feed.address(document));
        link("alternate", "application/json", feed.base() + "/api/v1/documents/" + id);
        for (CategoryTag category : document.getCategories()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", category.getCode());
            xml.writeAttribute("scheme", SCHEME);
            xml.writeAttribute("label", clean(category.getLabel()));
        }
        element("summary", document.getSummary() == null ? Feed.title(document) : document.getSummary());
        xml.writeEndElement();
    }

    private void element(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(value));
        xml.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    /** Optical recognition may leave control characters, which XML cannot hold in any form. */
    private static String clean(String value) {
        return value.replaceAll("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
    }
}
