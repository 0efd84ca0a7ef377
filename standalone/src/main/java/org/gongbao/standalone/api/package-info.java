/** The program's commands as a user of the portal's API: requests, answers, and lines for people. */
package org.gongbao.standalone.api;
