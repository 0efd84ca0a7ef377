/**
 * Measurements, end to end where it matters: each prints a table with the baseline first and, last, one line of JSON. Nothing here is asserted by a test; PERFORMANCE.md is made from the output.
 */
package org.gongbao.benchmarks;
