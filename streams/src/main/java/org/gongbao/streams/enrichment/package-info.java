/**
 * The desk that keeps the documents: from revisions to tagged documents, the gate at which held documents wait for a reviewer, corrections, and tagging anew
 * when rules or registry change. {@code DocumentDesk} decides and is pure; the processor and its stores are thin. Calls {@code understanding} through
 * {@code Tagger}.
 */
package org.gongbao.streams.enrichment;
