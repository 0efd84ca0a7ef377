package org.gongbao.streams.intake;

import org.gongbao.record.v1.AgencyName;
import org.gongbao.record.v1.Document;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Provenance;
import org.gongbao.streams.store.v1.IntakeState;

/** What is left of a document that was withdrawn: identity, title, number and issuer. */
final class Withdrawal {

    private static final Provenance NOWHERE = Provenance.newBuilder()
            .setFile("")
            .setSha256("")
            .setStartLine(0)
            .setEndLine(0)
            .setReader("")
            .build();

    private Withdrawal() {}

    static Document stub(String documentId, IntakeState former) {
        return Document.newBuilder()
                .setDocumentId(documentId)
                .setPosition(0)
                .setGazette(Gazette.newBuilder().build())
                .setProvenance(NOWHERE)
                .setTitle(former.getTitle())
                .setTitleAsPrinted(former.getTitleAsPrinted())
                .setDocNumber(former.getDocNumber())
                .setIssuer(
                        former.getIssuer() == null
                                ? null
                                : new AgencyName(former.getIssuer(), former.getIssuerAsPrinted()))
                .build();
    }
}
