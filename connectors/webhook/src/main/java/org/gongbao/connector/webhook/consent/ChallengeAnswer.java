package org.gongbao.connector.webhook.consent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gongbao.connector.http.SendResult;
import org.gongbao.connector.http.SendResult.Answered;
import org.gongbao.connector.http.SendResult.NoAnswer;

/** Reads the answer to a challenge: 2xx whose body is the challenge, as text or as {"challenge": …}. Pure. */
final class ChallengeAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ChallengeAnswer() {}

    static Answer of(SendResult result, String challenge) {
        return switch (result) {
            case NoAnswer none -> Answer.NotYet.without(none);
            case Answered answer when !answer.successful() -> new Answer.NotYet("STATUS", "status " + answer.status());
            case Answered answer when repeats(answer.body().strip(), challenge) -> new Answer.Granted(0);
            case Answered answer -> new Answer.NotYet("CHALLENGE_NOT_REPEATED", "the body is not the challenge");
        };
    }

    private static boolean repeats(String body, String challenge) {
        if (body.equals(challenge)) {
            return true;
        }
        try {
            return JSON.readTree(body).path("challenge").asText().equals(challenge);
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
