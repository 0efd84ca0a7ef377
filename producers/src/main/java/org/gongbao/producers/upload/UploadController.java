package org.gongbao.producers.upload;

import java.io.IOException;
import java.io.InputStream;
import org.gongbao.producers.publishing.DocumentPublisher;
import org.gongbao.producers.publishing.PublishedFile;
import org.gongbao.record.v1.FileOutcome;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.Scope;
import org.gongbao.schemas.error.GongbaoException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Takes files over HTTP and answers with what came of them: 200 if something of the file could be used, 413 if it is too large, 422 if it
 * was refused, 503 if brokers or registry are away (then nothing was written of the file that is named). An archive has one answer, with one
 * for each of its files in it. Thread-safe.
 */
@RestController
@RequestMapping("/api/v1/files")
@Needs(Scope.DOCUMENTS_WRITE)
public final class UploadController {

    private static final int LONGEST_NAME = 255;
    private static final String UNNAMED = "upload.txt";

    private final DocumentPublisher publisher;
    private final long maxBytes;

    /**
     * Makes the controller.
     *
     * @param publisher where files go
     * @param maxBytes larger files are refused, in bytes
     */
    public UploadController(DocumentPublisher publisher, long maxBytes) {
        this.publisher = publisher;
        this.maxBytes = maxBytes;
    }

    /** Takes the part {@code file} of a form. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    public ResponseEntity<Object> form(@RequestParam("file") MultipartFile file) throws IOException {
        return file.getSize() > maxBytes ? tooLarge() : publish(file.getOriginalFilename(), file.getBytes());
    }

    /** Takes a file as the body of the request; its name stands in the query. Its format is told by its content, not by the header. */
    @PostMapping(
            consumes = {
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.TEXT_MARKDOWN_VALUE,
                MediaType.TEXT_HTML_VALUE,
                MediaType.APPLICATION_PDF_VALUE,
                "application/zip",
                "application/msword",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "image/*"
            })
    public ResponseEntity<Object> body(
            @RequestParam(value = "name", defaultValue = UNNAMED) String name, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, maxBytes + 1)));
        return bytes.length > maxBytes ? tooLarge() : publish(name, bytes);
    }

    /** Answers an error that has a code. */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> failed(GongbaoException e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, e.code(), e.getMessage()));
    }

    private ResponseEntity<Object> publish(String name, byte[] bytes) {
        String file = plainName(name);
        PublishedFile published = PublishedFile.sum(file, publisher.publishAll(file, bytes));
        HttpStatus status =
                published.outcome() == FileOutcome.REFUSED ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return ResponseEntity.status(status).body(published);
    }

    private ResponseEntity<Object> tooLarge() {
        HttpStatus status = HttpStatus.CONTENT_TOO_LARGE;
        return ResponseEntity.status(status)
                .body(
                        problem(
                                status,
                                "READ-002",
                                "The file has more than the " + maxBytes
                                        + " bytes that are allowed. Split it by issue, or raise gongbao.producers.file.max.bytes."));
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return problem;
    }

    /** Browsers may send a whole path, and anybody anything; only the last part counts, without control characters. */
    static String plainName(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", "").strip();
        String cut = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
        return cut.isEmpty() ? UNNAMED : cut;
    }
}
