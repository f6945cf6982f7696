/** What a server's health page says about the index; nothing here is needed outside a server. */
package org.lanedesk.kb.health;
