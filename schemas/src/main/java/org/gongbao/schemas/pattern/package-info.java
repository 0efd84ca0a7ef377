/**
 * Searching texts for regular expressions quickly: what a match must begin with and must hold is read out of the expression, so that most texts and places are passed
 * over without trying it. Touches nothing else.
 */
package org.gongbao.schemas.pattern;
