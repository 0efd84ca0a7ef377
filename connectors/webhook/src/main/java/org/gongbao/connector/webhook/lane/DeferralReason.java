package org.gongbao.connector.webhook.lane;

/** Why a delivery is put off. The names are stable: they are written to topics. */
public enum DeferralReason {
    /** Too many requests run for long. */
    SLOW_LANE_FULL,
    /** Too many deliveries wait for this endpoint. */
    ENDPOINT_FULL
}
