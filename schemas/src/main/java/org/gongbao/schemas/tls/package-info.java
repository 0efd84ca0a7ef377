/** Certificates and private keys as people hand them in: reads PEM and tells what is wrong with it. Touches no network. */
package org.gongbao.schemas.tls;
