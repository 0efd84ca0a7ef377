/**
 * A web page of one document: what a portal or a collection of laws prints around it, told apart from its text, and what it says of it in
 * labelled fields (索引号, 发文字号, 成文日期). Pure functions on lines; the labels and marks are resources beside this package.
 */
package org.gongbao.producers.reading.page;
