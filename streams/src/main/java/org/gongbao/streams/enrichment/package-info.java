/**
 * From revisions to tagged documents, and the gate at which held documents wait for a reviewer. Calls {@code understanding}; the processors
 * are thin.
 */
package org.gongbao.streams.enrichment;
