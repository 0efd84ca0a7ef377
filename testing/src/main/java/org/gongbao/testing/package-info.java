/** Support for tests: a broker, fictitious documents, shared files. Used in the scope of tests only. */
package org.gongbao.testing;
