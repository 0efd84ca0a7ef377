package org.gongbao.standalone.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The inbox on the portal's web server: takes webhooks and shows them. */
@Controller
public class InboxController {
    private static final int LARGEST_BODY = 1 << 20;
    private static final int SHOWN = 200;

    private final Receiver receiver;
    private final InboxStore store;

    /** Makes the controller; Spring calls this. */
    public InboxController(Receiver receiver, InboxStore store) {
        this.receiver = receiver;
        this.store = store;
    }

    /** Takes one webhook: 204 if it is genuine, 401 if not, 413 if it is larger than a megabyte. */
    @PostMapping("/inbox")
    public ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        boolean genuine = receiver.receive(headers(request), body);
        return ResponseEntity.status(genuine ? HttpStatus.NO_CONTENT : HttpStatus.UNAUTHORIZED)
                .build();
    }

    /** Shows the newest webhooks, each as it was received. */
    @GetMapping("/inbox")
    public String page(Model model) {
        List<InboxEntry> all = store.entries();
        model.addAttribute("count", store.count());
        model.addAttribute(
                "entries",
                all.subList(Math.max(0, all.size() - SHOWN), all.size()).reversed());
        return "inbox";
    }

    /** Returns the same for programs, oldest first. */
    @GetMapping(path = "/inbox.json", produces = "application/json")
    @ResponseBody
    public Map<String, Object> json() {
        return Map.of("count", store.count(), "entries", store.entries());
    }

    private static Map<String, List<String>> headers(HttpServletRequest request) {
        Map<String, List<String>> headers = new TreeMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(
                        name -> headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name))));
        return headers;
    }
}
