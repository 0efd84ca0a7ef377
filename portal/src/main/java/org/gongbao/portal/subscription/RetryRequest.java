package org.gongbao.portal.subscription;

import java.util.List;
import org.gongbao.record.v1.RetryRule;

/**
 * When a delivery is tried again.
 *
 * @param delaySeconds waits before the second, third … attempt; empty = it is tried once; absent = as all are
 */
public record RetryRequest(List<Long> delaySeconds) {

    /** Returns the rule; null if there is none. */
    static RetryRule ruleOf(RetryRequest request) {
        return request == null || request.delaySeconds() == null ? null : new RetryRule(request.delaySeconds());
    }
}
