package org.gongbao.streams.acknowledgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongbao.record.v1.AcknowledgementAnswer;
import org.gongbao.record.v1.AcknowledgementReply;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.Asking;

/** The answers of a notice. Pure. */
final class Answers {

    private Answers() {}

    /** Returns true if the contact, or whoever got the same asking, has answered already. */
    static boolean isRepeated(AcknowledgementState notice, AcknowledgementReply reply) {
        String endpoint = endpoint(notice, reply.getAsking());
        return notice.getAnswers().stream()
                .anyMatch(answer -> answer.getAsking() == reply.getAsking()
                        || (!endpoint.isEmpty()
                                && endpoint(notice, answer.getAsking()).equals(endpoint)));
    }

    /** Returns the notice with one answer more. */
    static AcknowledgementState added(AcknowledgementState notice, AcknowledgementReply reply) {
        Optional<Asking> asking = asking(notice, reply.getAsking());
        boolean afterDeadline = asking.filter(asked -> reply.getAnsweredAt().isAfter(asked.getDeadlineAt()))
                .isPresent();
        boolean afterEnd = notice.getEndedAt() != null && notice.getAnswers().isEmpty();
        List<AcknowledgementAnswer> answers = new ArrayList<>(notice.getAnswers());
        answers.add(AcknowledgementAnswer.newBuilder()
                .setAsking(reply.getAsking())
                .setContact(asking.map(Asking::getContact).orElse(null))
                .setAnsweredBy(reply.getAnsweredBy())
                .setWay(reply.getWay())
                .setAnsweredAt(reply.getAnsweredAt())
                .setLate(afterDeadline || afterEnd)
                .build());
        return AcknowledgementState.newBuilder(notice).setAnswers(answers).build();
    }

    /** Returns a notice that was answered before it was known who was asked, with what is known now. */
    static AcknowledgementState named(AcknowledgementState answered, AcknowledgementState opened) {
        return AcknowledgementState.newBuilder(opened)
                .setStatus(answered.getStatus())
                .setAnswers(answered.getAnswers().stream()
                        .map(answer -> AcknowledgementAnswer.newBuilder(answer)
                                .setContact(asking(opened, answer.getAsking())
                                        .map(Asking::getContact)
                                        .orElse(null))
                                .build())
                        .toList())
                .setDeadlineAt(null)
                .setEndedAt(answered.getEndedAt())
                .build();
    }

    private static String endpoint(AcknowledgementState notice, int number) {
        return asking(notice, number).map(Asking::getEndpointId).orElse("");
    }

    private static Optional<Asking> asking(AcknowledgementState notice, int number) {
        return notice.getAskings().stream()
                .filter(asking -> asking.getNumber() == number)
                .findFirst();
    }
}
