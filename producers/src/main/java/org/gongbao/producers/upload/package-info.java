/** Upload over HTTP: Spring MVC in front of publishing. The portal guards the path with its keys. */
package org.gongbao.producers.upload;
