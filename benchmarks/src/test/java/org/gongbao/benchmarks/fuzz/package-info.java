/** Entry points for the fuzzer (testing/fuzz/run.sh), what must hold of every input, and the same checks on inputs by chance for every build. */
package org.gongbao.benchmarks.fuzz;
