package org.gongbao.standalone.deadletter;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.portal.access.ApiKeyFilter;
import org.gongbao.portal.change.Actor;
import org.gongbao.portal.change.ChangeLog;
import org.gongbao.portal.delivery.DeliveryParameters;
import org.gongbao.record.v1.ChangeKind;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.Scope;
import org.gongbao.schemas.error.GongbaoException;
import org.gongbao.standalone.UnfitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters, for an operator who has no way to the brokers. The bytes of a record are never shown. */
@RestController
@RequestMapping("/api/v1/deadletters")
@Needs(Scope.OPERATOR)
final class DeadLettersApi {

    private static final int MOST_LISTED = 1000;

    private final RedriveDesk desk;
    private final ChangeLog changes;

    DeadLettersApi(RedriveDesk desk, ChangeLog changes) {
        this.desk = desk;
        this.changes = changes;
    }

    @GetMapping
    Map<String, Object> list(
            @RequestParam(required = false) String letter,
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String stage,
            @RequestParam(required = false) String since,
            @RequestParam(required = false) String until,
            @RequestParam(defaultValue = "50") int limit) {
        DeliveryParameters parameters = new DeliveryParameters();
        LetterChoice choice = new LetterChoice(
                Optional.ofNullable(letter),
                Optional.ofNullable(code),
                Optional.ofNullable(stage),
                parameters.time("since", since),
                parameters.time("until", until));
        parameters.check();
        List<NumberedLetter> all = desk.all();
        List<NumberedLetter> chosen =
                all.reversed().stream().filter(choice::means).toList();
        RedriveBook redrives = desk.redrives();
        return Map.of(
                "items",
                chosen.stream()
                        .limit(Math.clamp(limit, 1, MOST_LISTED))
                        .map(found -> DeadLetterText.json(found, redrives, all))
                        .toList(),
                "total",
                chosen.size());
    }

    @GetMapping("/{number}")
    Object one(@PathVariable long number) {
        List<NumberedLetter> all = desk.all();
        return all.stream()
                .filter(letter -> letter.number() == number)
                .findFirst()
                .map(letter -> DeadLetterText.json(letter, desk.redrives(), all))
                .orElseThrow(() -> NoLetterException.of(Long.toString(number)));
    }

    @PostMapping("/{number}/redrive")
    Map<String, Object> redrive(@RequestAttribute(ApiKeyFilter.TENANT) String tenant, @PathVariable long number)
            throws InterruptedException {
        return redrive(tenant, RedriveRequest.of(number));
    }

    @PostMapping("/redrive")
    Map<String, Object> redrive(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant, @RequestBody RedriveRequest request)
            throws InterruptedException {
        LetterChoice choice = request.choice();
        List<NumberedLetter> chosen = desk.all().stream()
                .filter(choice::means)
                .limit(request.most() + 1L)
                .toList();
        if (chosen.isEmpty() && choice.name().isPresent()) {
            throw NoLetterException.of(choice.name().get());
        }
        List<NumberedLetter> taken = chosen.subList(0, Math.min(chosen.size(), request.most()));
        List<Redriven> results =
                request.isRehearsal() ? desk.rehearse(taken, request.again()) : putBack(tenant, taken, request);
        return Map.of(
                "items", results.stream().map(DeadLetterText::json).toList(), "more", chosen.size() > taken.size());
    }

    private List<Redriven> putBack(String tenant, List<NumberedLetter> letters, RedriveRequest request)
            throws InterruptedException {
        if (letters.isEmpty()) {
            return List.of();
        }
        changes.record(
                ChangeKind.DEAD_LETTERS_PUT_BACK,
                tenant,
                Long.toString(letters.getFirst().number()),
                Map.of("letters", Integer.toString(letters.size())));
        return desk.redrive(letters, request.again(), Actor.current().text(), request.patience());
    }

    @ExceptionHandler(NoLetterException.class)
    ProblemDetail notThere(NoLetterException exception) {
        return problem(HttpStatus.NOT_FOUND, exception);
    }

    /** The brokers do not answer, or another redrive took over. */
    @ExceptionHandler(UnfitException.class)
    ProblemDetail unfit(UnfitException exception) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, exception);
    }

    private static ProblemDetail problem(HttpStatus status, GongbaoException exception) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, exception.getMessage());
        problem.setType(URI.create("urn:gongbao:error:" + exception.code()));
        problem.setProperty("code", exception.code());
        return problem;
    }
}
