/** How well issues are read and tagged, compared with what people found in them. Writes docs/quality.md. May use reading and understanding; no Kafka. */
package org.gongbao.benchmarks.quality;
