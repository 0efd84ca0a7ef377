package org.gongbao.portal.api;

import java.net.URI;
import org.gongbao.portal.acknowledgement.AnswerRefusedException;
import org.gongbao.portal.delivery.ConflictException;
import org.gongbao.portal.subscription.FilterConflictException;
import org.gongbao.portal.subscription.InvalidRequestException;
import org.gongbao.portal.subscription.QuotaExceededException;
import org.gongbao.schemas.error.GongbaoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns every error of the API into a problem detail that says what to do. Serves the API of other modules too. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
final class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler(InvalidRequestException.class)
    ProblemDetail invalid(InvalidRequestException exception) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, exception.code(), exception.getMessage());
        problem.setProperty("errors", exception.errors());
        return problem;
    }

    @ExceptionHandler(NotThereException.class)
    ProblemDetail notThere(NotThereException exception) {
        return problem(exception.status(), exception.code(), exception.getMessage());
    }

    @ExceptionHandler(ConflictException.class)
    ProblemDetail conflict(ConflictException exception) {
        return problem(HttpStatus.CONFLICT, exception.code(), exception.getMessage());
    }

    @ExceptionHandler(FilterConflictException.class)
    ProblemDetail conflict(FilterConflictException exception) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, exception.code(), exception.getMessage());
        if (!exception.usedBy().isEmpty()) {
            problem.setProperty("usedBy", exception.usedBy());
        }
        return problem;
    }

    @ExceptionHandler(QuotaExceededException.class)
    ProblemDetail tooMuch(QuotaExceededException exception) {
        ProblemDetail problem = problem(HttpStatus.FORBIDDEN, exception.code(), exception.getMessage());
        problem.setProperty("quota", exception.quota());
        problem.setProperty("limit", exception.limit());
        problem.setProperty("used", exception.used());
        return problem;
    }

    @ExceptionHandler(AnswerRefusedException.class)
    ProblemDetail refused(AnswerRefusedException exception) {
        return problem(HttpStatus.valueOf(exception.status()), exception.code(), exception.getMessage());
    }

    @ExceptionHandler(GongbaoException.class)
    ProblemDetail known(GongbaoException exception) {
        boolean outage = exception.code().equals("POR-030");
        return problem(
                outage ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_REQUEST,
                exception.code(),
                exception.getMessage());
    }

    @ExceptionHandler(RuntimeException.class)
    ProblemDetail defect(RuntimeException exception) {
        LOGGER.atError().setCause(exception).log("POR-070 A request to the API failed");
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "POR-070",
                "The portal made a mistake; the operator finds it in the log under POR-070");
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Throwable cause = exception.getMostSpecificCause();
        String first = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "POR-022", "The body is not the JSON that is expected here: " + first);
        return ResponseEntity.of(problem).build();
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem) {
            problem.setProperty("code", "POR-022");
        }
        return super.handleExceptionInternal(exception, body, headers, status, request);
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:gongbao:error:" + code));
        problem.setProperty("code", code);
        return problem;
    }
}
