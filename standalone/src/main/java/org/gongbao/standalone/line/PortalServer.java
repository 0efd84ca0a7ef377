package org.gongbao.standalone.line;

import java.util.Map;
import org.gongbao.portal.PortalApplication;
import org.gongbao.portal.PortalConfiguration;
import org.gongbao.producers.configuration.ProducersConfiguration;
import org.gongbao.producers.publishing.DocumentPublisher;
import org.gongbao.producers.upload.UploadConfiguration;
import org.gongbao.standalone.data.Ports;
import org.gongbao.standalone.deadletter.DeadLetterConfiguration;
import org.gongbao.standalone.deadletter.RedriveDesk;
import org.gongbao.standalone.inbox.InboxConfiguration;
import org.gongbao.standalone.inbox.InboxSecret;
import org.gongbao.standalone.inbox.InboxStore;
import org.springframework.beans.factory.config.SingletonBeanRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** The portal with the parts that other modules add to its web server. Closing the context stops it. */
public final class PortalServer {
    private PortalServer() {}

    /**
     * Starts the portal with upload and dead letters, as the distributed shape runs it, and returns when it takes requests.
     *
     * @param settings of the program
     */
    public static ConfigurableApplicationContext start(Map<String, String> settings, DocumentPublisher publisher) {
        return PortalApplication.builder(
                        PortalConfiguration.from(settings), UploadConfiguration.class, DeadLetterConfiguration.class)
                .initializers(context -> {
                    addUpload(context.getBeanFactory(), ProducersConfiguration.from(settings), publisher);
                    addDeadLetters(context.getBeanFactory(), settings);
                })
                .run();
    }

    /** Starts the portal with upload, dead letters and the demo inbox. */
    static ConfigurableApplicationContext start(LineSettings settings, DocumentPublisher publisher, InboxStore inbox) {
        SpringApplicationBuilder builder = PortalApplication.builder(
                        PortalConfiguration.from(settings.all()),
                        UploadConfiguration.class,
                        DeadLetterConfiguration.class,
                        InboxConfiguration.class)
                .initializers(context -> {
                    SingletonBeanRegistry beans = context.getBeanFactory();
                    addUpload(beans, ProducersConfiguration.from(settings.all()), publisher);
                    addDeadLetters(beans, settings.all());
                    beans.registerSingleton("inboxStore", inbox);
                    beans.registerSingleton("inboxSecret", new InboxSecret(settings.inboxSecret()));
                });
        return run(builder, settings.portalPort());
    }

    /** The port was free a moment ago, but another program may have been quicker. */
    private static ConfigurableApplicationContext run(SpringApplicationBuilder builder, int port) {
        try {
            return builder.run();
        } catch (RuntimeException e) {
            if (PortInUseException.class.isInstance(e) || PortInUseException.class.isInstance(e.getCause())) {
                throw Ports.taken(port, e);
            }
            throw e;
        }
    }

    private static void addDeadLetters(SingletonBeanRegistry beans, Map<String, String> settings) {
        beans.registerSingleton("redriveDesk", RedriveDesk.of(settings));
    }

    private static void addUpload(
            SingletonBeanRegistry beans, ProducersConfiguration configuration, DocumentPublisher publisher) {
        beans.registerSingleton("producersConfiguration", configuration);
        beans.registerSingleton("documentPublisher", publisher);
    }
}
