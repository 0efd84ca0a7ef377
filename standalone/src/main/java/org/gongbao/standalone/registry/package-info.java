/** The work of an operator on the registry of agencies: what it holds, which names it lacks, and mapping them. */
package org.gongbao.standalone.registry;
