/** Links by which whoever is asked acknowledges a document (叫应), and the endpoints of a subscription that asks several. */
package org.gongbao.schemas.acknowledgement;
