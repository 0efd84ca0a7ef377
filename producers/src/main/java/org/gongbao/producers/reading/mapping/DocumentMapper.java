package org.gongbao.producers.reading.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.producers.reading.boundary.DocumentSpan;
import org.gongbao.producers.reading.contents.ContentsEntry;
import org.gongbao.producers.reading.page.PageMetadata;
import org.gongbao.producers.reading.part.AttachmentList;
import org.gongbao.producers.reading.part.DocumentParts;
import org.gongbao.producers.reading.part.NumberLine;
import org.gongbao.producers.reading.repair.PlaceRepair;
import org.gongbao.producers.reading.repair.Repairer;
import org.gongbao.producers.reading.text.Folding;
import org.gongbao.producers.reading.text.TextLine;
import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Attachment;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.Provenance;
import org.gongbao.record.v1.Warning;
import org.gongbao.schemas.identity.DocumentNumber;
import org.gongbao.schemas.identity.Identities;
import org.gongbao.schemas.privacy.Masking;

/** Maps one document to its record. Pure. */
public final class DocumentMapper {

    private final Gazette gazette;
    private final List<PlaceRepair> repairs;
    private final Origin origin;
    private final PageMetadata page;

    /**
     * Makes a mapper for the documents of one file.
     *
     * @param gazette the issue
     * @param repairs repairs of place names in this file
     * @param origin the file
     * @param page what the file says in labelled fields of its only document
     */
    public DocumentMapper(Gazette gazette, List<PlaceRepair> repairs, Origin origin, PageMetadata page) {
        this.gazette = gazette;
        this.repairs = List.copyOf(repairs);
        this.origin = origin;
        this.page = page;
    }

    /**
     * Returns the record, personal data masked: nothing that is read may leave unmasked, so that the same file gives the same record wherever it is read.
     *
     * @param position place within the issue, from 1
     * @param span where it stands
     * @param parts what was read
     * @param entry its entry in the table of contents, if any
     */
    public Document map(int position, DocumentSpan span, DocumentParts parts, Optional<ContentsEntry> entry) {
        Repairer repairer = new Repairer(repairs);
        String title = repairer.repair(StandInTitle.of(parts));
        String number = parts.number() == null ? null : normalised(repairer.repair(parts.number()));
        List<Paragraph> paragraphs = parts.paragraphs().stream()
                .map(text -> new Paragraph(text.line(), repairer.repair(text.text())))
                .toList();
        HomeAgencies home = HomeAgencies.of(gazette.getTitle());
        List<AgencyName> named = names(parts.issuers(), repairer);
        List<AgencyName> issuers = named.stream()
                .map(issuer -> new AgencyName(home.wholeName(issuer.getName()), issuer.getAsPrinted()))
                .toList();
        // a document stays itself if the rules learn its issuer's whole name
        List<String> keys = keys(named, number, title);
        return Masking.mask(Document.newBuilder()
                .setDocumentId(Identities.documentId(keys))
                .setAliases(keys)
                .setPosition(position)
                .setGazette(gazette)
                .setProvenance(provenance(span))
                .setDocNumber(number)
                .setDocNumberAsPrinted(parts.number())
                .setTitle(title)
                .setTitleAsPrinted(parts.title())
                .setIssuer(issuers.isEmpty() ? null : issuers.getFirst())
                .setCoIssuers(issuers.stream().skip(1).toList())
                .setGenre(parts.genre())
                .setInstrument(parts.instrument())
                .setTocSection(entry.map(ContentsEntry::section).orElse(null))
                .setTocPage(entry.map(ContentsEntry::page).orElse(null))
                .setSignedOn(parts.signedOn())
                .setAddressees(names(parts.addressees(), repairer))
                .setAttachments(attachments(parts.attachments(), repairer))
                .setPublicMarker(parts.marker())
                .setParagraphs(paragraphs)
                .setRepairs(repairer.applied())
                .setWarnings(doubts(span, parts, entry))
                .setConfidence(span.confidence())
                .build());
    }

    private List<Warning> doubts(DocumentSpan span, DocumentParts parts, Optional<ContentsEntry> entry) {
        return Doubts.of(span, parts, entry);
    }

    /** In the one form of numbers; a decree's, which has none, with half-width digits. */
    private static String normalised(String number) {
        return DocumentNumber.parse(NumberLine.whole(number))
                .map(DocumentNumber::normalised)
                .orElseGet(() -> Folding.plain(number));
    }

    private static List<AgencyName> names(List<String> printed, Repairer repairer) {
        return printed.stream()
                .map(name -> new AgencyName(repairer.repairUncounted(name), name))
                .toList();
    }

    private static List<Attachment> attachments(List<String> items, Repairer repairer) {
        return items.stream()
                .map(item -> new Attachment(
                        repairer.repairUncounted(AttachmentList.title(item)), AttachmentList.isOmitted(item)))
                .toList();
    }

    /**
     * The number counts with its issuer, for codes collide; the index of a portal with the body that put it there; a title counts with its
     * issue, for titles come again.
     */
    private List<String> keys(List<AgencyName> issuers, String number, String title) {
        List<String> keys = new ArrayList<>();
        if (number != null && !issuers.isEmpty()) {
            DocumentNumber.parse(number)
                    .map(parsed -> Identities.numberKey(issuers.getFirst().getName(), parsed))
                    .ifPresent(keys::add);
        }
        page.index().map(index -> indexKey(index, issuers)).ifPresent(keys::add);
        keys.add(titleKey(title));
        return keys;
    }

    private String indexKey(String index, List<AgencyName> issuers) {
        String body = page.issuer()
                .orElseGet(() -> issuers.isEmpty() ? "" : issuers.getFirst().getName());
        return Identities.indexKey(body, index);
    }

    private String titleKey(String title) {
        boolean known = gazette.getTitle() != null && gazette.getYear() != null && gazette.getIssue() != null;
        return known
                ? Identities.titleKey(gazette.getTitle(), gazette.getYear(), gazette.getIssue(), title)
                : Identities.titleKey(origin.file(), 0, 0, title);
    }

    private static Integer page(TextLine line) {
        return line.page() == 0 ? null : line.page();
    }

    private Provenance provenance(DocumentSpan span) {
        return Provenance.newBuilder()
                .setFile(origin.file())
                .setSha256(origin.sha256())
                .setStartLine(span.startLine())
                .setEndLine(span.endLine())
                .setStartPage(page(span.firstLine()))
                .setEndPage(page(span.lastLine()))
                .setReader(origin.reader())
                .build();
    }
}
