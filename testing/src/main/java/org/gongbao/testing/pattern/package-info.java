/**
 * Proof that the regular expressions of a module take time in proportion to the text, whoever wrote the text: all of them are sought out, and how
 * often they look at a character of hostile text is counted. Independent of the machine and its load.
 */
package org.gongbao.testing.pattern;
