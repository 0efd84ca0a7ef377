package org.gongbao.portal.tail;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * The tails of the portal, started with the application and stopped before index and delivery log close.
 *
 * @param documents fills the index
 * @param deliveries fills the delivery log
 * @param views fills the views
 * @param access fills what decides who may do what; by itself, so that a revoked key waits for nothing else
 */
public record Tails(TopicTail documents, TopicTail deliveries, TopicTail views, TopicTail access)
        implements SmartLifecycle {

    /** Returns how all are doing. */
    public List<TailStatus> status() {
        return List.of(documents.status(), deliveries.status(), views.status(), access.status());
    }

    @Override
    public void start() {
        access.start();
        documents.start();
        deliveries.start();
        views.start();
    }

    @Override
    public void stop() {
        try {
            documents.close();
            deliveries.close();
            views.close();
            access.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return documents.status().running();
    }
}
