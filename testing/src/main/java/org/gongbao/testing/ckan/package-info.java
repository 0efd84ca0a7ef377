/** A CKAN that runs already, and what another program reads on it. Starts nothing. */
package org.gongbao.testing.ckan;
