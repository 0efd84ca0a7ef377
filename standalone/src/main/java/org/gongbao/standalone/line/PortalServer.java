package org.gongbao.standalone.line;

import org.gongbao.portal.PortalApplication;
import org.gongbao.portal.PortalConfiguration;
import org.gongbao.producers.configuration.ProducersConfiguration;
import org.gongbao.producers.publishing.DocumentPublisher;
import org.gongbao.producers.upload.UploadConfiguration;
import org.gongbao.standalone.data.Ports;
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

    /** Starts the portal with upload, as the distributed shape runs it, and returns when it takes requests. */
    public static ConfigurableApplicationContext start(
            PortalConfiguration portal, ProducersConfiguration producers, DocumentPublisher publisher) {
        return PortalApplication.builder(portal, UploadConfiguration.class)
                .initializers(context -> addUpload(context.getBeanFactory(), producers, publisher))
                .run();
    }

    /** Starts the portal with upload and the demo inbox. */
    static ConfigurableApplicationContext start(LineSettings settings, DocumentPublisher publisher, InboxStore inbox) {
        SpringApplicationBuilder builder = PortalApplication.builder(
                        PortalConfiguration.from(settings.all()), UploadConfiguration.class, InboxConfiguration.class)
                .initializers(context -> {
                    SingletonBeanRegistry beans = context.getBeanFactory();
                    addUpload(beans, ProducersConfiguration.from(settings.all()), publisher);
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

    private static void addUpload(
            SingletonBeanRegistry beans, ProducersConfiguration configuration, DocumentPublisher publisher) {
        beans.registerSingleton("producersConfiguration", configuration);
        beans.registerSingleton("documentPublisher", publisher);
    }
}
