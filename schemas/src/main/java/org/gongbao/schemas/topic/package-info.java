/** The topic catalogue: every topic declared once, created and checked for drift from here. */
package org.gongbao.schemas.topic;
