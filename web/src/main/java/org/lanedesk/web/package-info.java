/** Pages: form fields, a call to a desk, the next page. They read row records, never entities. */
package org.lanedesk.web;
