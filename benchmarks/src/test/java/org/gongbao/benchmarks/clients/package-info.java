/** Tests of the comparison of HTTP clients. */
package org.gongbao.benchmarks.clients;
