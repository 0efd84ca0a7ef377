package org.gongbao.producers.reading.format.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.gongbao.producers.reading.format.ExtractionOutput;
import org.gongbao.producers.reading.format.ExtractionTask;
import org.gongbao.producers.reading.format.Extractor;
import org.gongbao.producers.reading.text.UnreadableFileException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads DOCX. POI opens the package and guards against bombs; headers, footers and notes are parts of their own and stay out. */
public final class DocxExtractor implements Extractor {

    private static final String MAIN = "/officeDocument";

    /** Makes the parser. */
    public DocxExtractor() {}

    @Override
    public void extract(byte[] content, ExtractionTask task, ExtractionOutput output)
            throws UnreadableFileException, IOException {
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(content))) {
            PackagePart main = part(opened, MAIN).orElseThrow(() -> new IOException("The package has no main part"));
            Element body = Xml.path(root(main), "body").orElseThrow(() -> new IOException("The main part has no body"));
            Styles styles = new Styles(optionalRoot(main, "/styles"));
            Numbering numbering = new Numbering(optionalRoot(main, "/numbering"));
            new DocxBody(styles, numbering, output).read(body);
        } catch (OpenXML4JException | SAXException e) {
            throw new IOException("The package is not well-formed", e);
        }
    }

    private static Optional<PackagePart> part(OPCPackage opened, String type) throws InvalidFormatException {
        for (PackageRelationship relationship : opened.getRelationships()) {
            if (relationship.getRelationshipType().endsWith(type)) {
                return Optional.ofNullable(opened.getPart(relationship));
            }
        }
        return Optional.empty();
    }

    private static Element optionalRoot(PackagePart main, String type)
            throws IOException, SAXException, InvalidFormatException {
        Optional<PackageRelationship> found = StreamSupport.stream(
                        main.getRelationships().spliterator(), false)
                .filter(relationship -> relationship.getRelationshipType().endsWith(type))
                .findFirst();
        return found.isEmpty() ? null : root(main.getRelatedPart(found.get()));
    }

    private static Element root(PackagePart part) throws IOException, SAXException {
        try (InputStream in = part.getInputStream()) {
            return DocumentHelper.readDocument(in).getDocumentElement();
        }
    }
}
