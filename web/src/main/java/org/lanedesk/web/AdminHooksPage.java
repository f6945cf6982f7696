package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lanedesk.channel.hook.Delivery;
import org.lanedesk.channel.hook.HookDesk;
import org.lanedesk.channel.hook.HookEvent;
import org.lanedesk.channel.hook.HookView;
import org.lanedesk.channel.hook.HookWish;
import org.lanedesk.channel.hook.SourceDesk;
import org.lanedesk.channel.hook.SourceView;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.OrderAdapter;

/** Other systems: what they are told, what became of it, and who may tell us. */
@Named
@ViewScoped
public class AdminHooksPage implements Serializable {

  @EJB HookDesk desk;
  @EJB SourceDesk sourceDesk;
  @Inject Say say;
  @Inject Who who;

  private Long id;
  private String name;
  private String address;
  private boolean active = true;
  private List<String> events = new ArrayList<>();
  private Integer version;
  private String sourceName;
  private String adapter = OrderAdapter.LANEDESK.name();
  private transient String secret;
  private transient List<HookView> hooks;

  /** Fills the form with the hook of the address, once. */
  public void open() {
    if (id == null || version != null) return;
    getHooks().stream().filter(hook -> hook.id().equals(id)).findFirst().ifPresent(this::show);
  }

  private void show(HookView hook) {
    name = hook.name();
    address = hook.address();
    active = hook.active();
    events = hook.events().stream().map(HookEvent::name).sorted().collect(Collectors.toList());
    version = hook.version();
  }

  public void save() {
    tried(() -> {
      var chosen = events.stream().map(HookEvent::valueOf).collect(Collectors.toSet());
      secret = desk.set(who.caller(), new HookWish(id, name, address, chosen, active, version));
      clear();
      say.done("admin", "hooks.saved");
    });
  }

  private void clear() {
    id = null;
    name = null;
    address = null;
    active = true;
    events = new ArrayList<>();
    version = null;
  }

  public void delete(Long hook) {
    tried(() -> desk.delete(who.caller(), hook));
  }

  public void ping(Long hook) {
    tried(() -> {
      desk.ping(who.caller(), hook);
      say.done("admin", "hooks.pinged");
    });
  }

  public void retry(Long delivery) {
    tried(() -> {
      desk.retry(who.caller(), delivery);
      say.done("admin", "hooks.again");
    });
  }

  public void makeSource() {
    tried(() -> {
      secret = sourceDesk.make(who.caller(), sourceName, OrderAdapter.of(adapter));
      sourceName = null;
    });
  }

  public void deleteSource(Long source) {
    tried(() -> sourceDesk.delete(who.caller(), source));
  }

  private void tried(Runnable deed) {
    try {
      deed.run();
    } catch (Refusal no) {
      say.no(no);
    }
    hooks = null;
  }

  public List<HookView> getHooks() {
    if (hooks == null) hooks = desk.hooks(who.caller());
    return hooks;
  }

  public List<Delivery> getDeliveries() {
    return desk.deliveries(who.caller(), null);
  }

  /** The name of a hook by its id; the id when it is gone. */
  public String nameOf(Long hook) {
    return getHooks().stream()
        .filter(one -> one.id().equals(hook))
        .map(HookView::name)
        .findFirst()
        .orElse("#" + hook);
  }

  public List<SourceView> getSources() {
    return sourceDesk.sources(who.caller());
  }

  public List<HookEvent> getAllEvents() {
    return Arrays.asList(HookEvent.values());
  }

  public OrderAdapter[] getAdapters() {
    return OrderAdapter.values();
  }

  /** Just made, shown once. */
  public String getSecret() {
    return secret;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }

  public List<String> getEvents() {
    return events;
  }

  public void setEvents(List<String> events) {
    this.events = events;
  }

  public String getSourceName() {
    return sourceName;
  }

  public void setSourceName(String sourceName) {
    this.sourceName = sourceName;
  }

  public String getAdapter() {
    return adapter;
  }

  public void setAdapter(String adapter) {
    this.adapter = adapter;
  }
}
