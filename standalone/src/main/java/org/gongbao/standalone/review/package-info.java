/** The work of a reviewer: what waits, what was published, and decisions on both. Commands print what it finds. */
package org.gongbao.standalone.review;
